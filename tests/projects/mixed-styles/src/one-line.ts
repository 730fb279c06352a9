import Redis from'ioredis';export const a=new Redis,b=new Redis();export{redis}from'./old'
