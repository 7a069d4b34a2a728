export function bundle(name: string, input: string): Promise<string>
