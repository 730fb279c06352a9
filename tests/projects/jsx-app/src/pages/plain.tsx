const Redis = () => <i>Redis</i>;

export const Plain = () => <Redis />;
