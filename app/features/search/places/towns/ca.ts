/** Towns by region, the largest first, with latitude, longitude and thousands of people: see README.md. */
export const ca = `
Alberta: Calgary 51.05 -114.09 1020; Edmonton 53.55 -113.47 712
British Columbia: Vancouver 49.25 -123.12 600; Surrey 49.11 -122.83 395; Okanagan 50.36 -119.35 298; Victoria 48.44 -123.35 290; Burnaby 49.27 -122.95 203; Ladner 49.09 -123.08 200; Richmond 49.17 -123.14 182; Abbotsford 49.06 -122.25 152; Coquitlam 49.28 -122.78 140; Kelowna 49.88 -119.49 125; Delta 49.14 -122.91 102
Manitoba: Winnipeg 49.88 -97.15 632
New Brunswick: Moncton 46.09 -64.80 109; Fredericton 45.95 -66.67 52
Newfoundland and Labrador: St. John's 47.56 -52.71 99
Northwest Territories: Yellowknife 62.45 -114.37 16
Nova Scotia: Halifax 44.65 -63.57 359; Sydney 46.14 -60.18 106; Dartmouth 44.67 -63.58 101
Nunavut: Iqaluit 63.75 -68.52 6
Ontario: Toronto 43.70 -79.42 2600; Ottawa 45.41 -75.70 812; Mississauga 43.58 -79.66 669; North York 43.77 -79.42 636; Scarborough 43.77 -79.26 600; Hamilton 43.25 -79.85 520; Brampton 43.68 -79.77 434; Etobicoke 43.65 -79.57 348; London 42.98 -81.23 347; Oshawa 43.90 -78.85 309; Windsor 42.30 -83.02 278; Markham 43.87 -79.27 262; Vaughan 43.84 -79.50 239; Kitchener 43.43 -80.51 234; Richmond Hill 43.87 -79.44 186; Barrie 44.40 -79.67 182; Nepean 45.34 -75.72 180; Oakville 43.45 -79.68 166; Burlington 43.39 -79.84 164; Greater Sudbury 46.49 -80.99 158; St. Catharines 43.17 -79.24 132; Cambridge 43.36 -80.31 120; Guelph 43.55 -80.26 116; East York 43.69 -79.33 115; Kingston 44.23 -76.48 114; Milton 43.52 -79.88 102
Prince Edward Island: Charlottetown 46.23 -63.13 42
Quebec: Montréal 45.51 -73.59 1600; Québec 46.81 -71.21 529; Laval 45.57 -73.69 377; Gatineau 45.48 -75.70 242; Longueuil 45.53 -73.52 229; Saguenay 48.42 -71.07 144; Sherbrooke 45.40 -71.90 129; Lévis 46.80 -71.18 126; Trois-Rivières 46.35 -72.55 120
Saskatchewan: Saskatoon 52.13 -106.67 199; Regina 50.45 -104.62 176
Yukon: Whitehorse 60.72 -135.05 23
`;
