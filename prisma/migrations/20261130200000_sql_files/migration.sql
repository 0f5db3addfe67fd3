-- Which files of prisma/sql the database has, and in which version.
CREATE TABLE sql_file (
  name text NOT NULL,
  checksum char(64) NOT NULL,
  CONSTRAINT sql_file_pkey PRIMARY KEY (name)
);
