/** Page layout, errors as problem+json and the start page. */
package org.huanjie.web;
