/** The handover from the outgoing committee to the new one. */
package org.huanjie.handover;
