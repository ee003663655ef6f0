export {
  findRayongAmphoe,
  findRayongTambon,
  RAYONG,
  type RayongAmphoe,
  type RayongTambon,
  rayongAmphoes,
  rayongTambons,
} from "./rayong/rayong-tambons";
