/** A locality's rules as data: read, checked, versioned. */
package org.huanjie.scheme;
