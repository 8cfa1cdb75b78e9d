package dev.outputhub.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.lang3.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A body is of one type. One with a wildcard is refused as every unknown one: whoever reads the headers later would fail at it. */
class BodyTypeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = StringUtils.substringBefore(request.getContentType(), ";");
        if (StringUtils.contains(type, '*')) {
            throw new HttpMediaTypeNotSupportedException("Content-Type " + type + " names no one type");
        }
        chain.doFilter(request, response);
    }
}
