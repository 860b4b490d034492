/** The article that Arabic names begin with, in either script; who looks for « Mayadine » may have « al-Mayadin » in mind. */
export const nameArticle = String.raw`(?:a[dlnrstz]|ash|ath|e[dlnrst])[-\u2010\u2011]|(?:al|el)\s|ال(?=\p{L}{3})`;
