/** The look back at each place after its election, the ledger of places of concern and their remedies. */
package org.huanjie.lookback;
