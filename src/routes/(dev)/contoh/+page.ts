// Kit builds no client at all when every page says csr = false, and then ships none of the
// small modules either (decision 0002). This one page keeps the client build alive.
export const csr = true;
