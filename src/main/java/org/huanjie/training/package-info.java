/** The third stage: courses for those elected, and their attendance. */
package org.huanjie.training;
