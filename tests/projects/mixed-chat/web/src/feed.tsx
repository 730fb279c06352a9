import Redis from 'ioredis';

export const feed = new Redis();

export const Feed = () => <ul data-status={feed.status} />;
