import Redis from 'ioredis';

export async function Profile({ id }: { id: string }) {
  const name = await new Redis().get(id);
  return <b title={`“${id}”`}>{name}</b>;
}
