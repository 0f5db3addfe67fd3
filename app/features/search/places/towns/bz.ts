/** Towns by region, the largest first, with latitude, longitude and thousands of people: see README.md. */
export const bz = `
Belize: Belize City 17.50 -88.20 61; San Pedro 17.92 -87.97 8
Cayo: San Ignacio 17.16 -89.07 17; Belmopan 17.25 -88.77 13; Benque Viejo el Carmen 17.07 -89.14 7; Valley of Peace 17.33 -88.83 2
Corozal: Corozal 18.39 -88.39 10
Orange Walk: Orange Walk 18.08 -88.56 15; Shipyard 17.89 -88.65 4
Stann Creek: Dangriga 16.97 -88.23 11; Placencia 16.51 -88.37 4
Toledo: Punta Gorda 16.10 -88.81 5
`;
