/** Codes with which the server ends a socket (RFC 6455, section 7.4). */
export const GOING_AWAY = 1001;
export const INVALID_DATA = 1007;
export const POLICY_VIOLATION = 1008;
export const INTERNAL_ERROR = 1011;
