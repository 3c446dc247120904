"""Still pictures: the network, matrix, UpSet and timeline as SVG, PNG, PDF and HTML."""
