export class WebSocketManager {
  readonly sent: string[] = [];

  send(text: string): string {
    this.sent.push(text);
    return text;
  }
}
