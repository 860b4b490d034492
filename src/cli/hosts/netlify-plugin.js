// Keeps what Repères has read of the dossier between two builds.
const readings = '.reperes/cache';

export const onPreBuild = ({ utils }) => utils.cache.restore(readings);
export const onPostBuild = ({ utils }) => utils.cache.save(readings);
