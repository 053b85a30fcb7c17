/** Rounds of calls to places whose elections are over: draws by lot, findings and their rectification. */
package org.huanjie.spotcheck;
