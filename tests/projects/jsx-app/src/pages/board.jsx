import Redis from 'ioredis';
import { cache } from './cache';

const Row = ({ store }) => <td>{String(store.status)}</td>;

export const Board = () => (
  <table>
    <Row store={new Redis()} />
    <Row store={cache} />
  </table>
);
