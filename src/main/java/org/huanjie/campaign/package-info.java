/** Campaigns: the elections of all bodies of a region, launched, watched and closed together. */
package org.huanjie.campaign;
