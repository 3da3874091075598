// Every page works as plain HTML with form posts; small modules make it better (decision 0002).
export const csr = false;
