import { defineConfig } from "vite";

/** Where this front end is served. The desk has to allow it (masthead.cors.desk-origins) if the staff are to see links to edit. */
const { hostname: host, port } = new URL(process.env.ORIGIN ?? "http://localhost:5173");
const served = { host, port: Number(port), strictPort: true };

export default defineConfig({ server: served, preview: served });
