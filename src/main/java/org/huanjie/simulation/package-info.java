/** A whole region played by virtual staff on the demo clock, with tasks answered as people would answer them. */
package org.huanjie.simulation;
