export const stepThrough = async (..._x: unknown[]) => {};
