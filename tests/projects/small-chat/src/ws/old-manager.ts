export class WebSocketManager {
  close(id: string): string {
    return id;
  }
}
