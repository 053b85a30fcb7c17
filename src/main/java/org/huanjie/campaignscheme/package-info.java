/** A province's rules for a whole campaign as data: read, checked, versioned. */
package org.huanjie.campaignscheme;
