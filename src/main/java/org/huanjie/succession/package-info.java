/** The withdrawal of candidates and their replacement. */
package org.huanjie.succession;
