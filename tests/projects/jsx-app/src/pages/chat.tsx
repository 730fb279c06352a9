import { createSocketManager, Provider } from '../live/socket-provider';
import { WebSocketManager } from '../live/socket-manager';

const Panel = ({ manager }: { manager: WebSocketManager }) => <p>{manager.send('hello')}</p>;

export const Chat = () => (
  <Provider>
    <Panel manager={new WebSocketManager()} />
    <Panel manager={createSocketManager()} />
  </Provider>
);
