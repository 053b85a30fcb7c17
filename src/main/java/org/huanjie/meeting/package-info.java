/** Election meetings: preparation, opening, attendance, quorum and postponement. */
package org.huanjie.meeting;
