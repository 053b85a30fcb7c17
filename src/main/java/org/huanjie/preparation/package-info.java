/** The first stage: leading group, survey of branches and plan. */
package org.huanjie.preparation;
