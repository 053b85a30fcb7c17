/** An election from its start to its end: its course, stages, deadlines, shifts and warnings. */
package org.huanjie.election;
