// SPDX-License-Identifier: MIT
// Debian's Chromium, without a window and without the network.

import { createRequire } from 'node:module';
import { join } from 'node:path';

// What was installed into FOLDER/node_modules.
export const requireFrom = (folder) => createRequire(join(folder, 'node_modules', '/'));

export const launch = (folder, executablePath) => requireFrom(folder)('playwright-core').chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
