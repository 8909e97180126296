/// Character references of HTML (HTML Living Standard §13.5), the common ones and all numbers.
enum Entities {
  /// The text with its references decoded. What is no reference stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var decoded = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      decoded += rest[..<sign]
      rest = rest[sign...]
      guard let end = rest.prefix(40).firstIndex(of: ";"), let meant = character(rest[...end])
      else {
        decoded += "&"
        rest = rest.dropFirst()
        continue
      }
      decoded += meant
      rest = rest[rest.index(after: end)...]
    }
    return decoded + rest
  }

  /// What a reference with its `&` and `;` stands for; nil for one that is not known.
  static func character(_ reference: Substring) -> String? {
    let name = reference.dropFirst().dropLast()
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.map { $0 == 0 ? "\u{FFFD}" : Unicode.Scalar($0).map(String.init) ?? "\u{FFFD}" }
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©",
    "reg": "®", "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘",
    "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«",
    "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "middot": "·", "times": "×",
    "divide": "÷", "deg": "°", "plusmn": "±", "larr": "←", "rarr": "→", "uarr": "↑",
    "darr": "↓", "harr": "↔", "rArr": "⇒", "lArr": "⇐", "check": "✓", "cross": "✗",
    "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "para": "¶",
    "dagger": "†", "Dagger": "‡", "permil": "‰", "prime": "′", "Prime": "″", "infin": "∞",
    "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈", "equiv": "≡", "micro": "µ", "half": "½",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³",
    "ordf": "ª", "ordm": "º", "iexcl": "¡", "iquest": "¿", "not": "¬", "shy": "\u{AD}",
    "macr": "¯", "acute": "´", "cedil": "¸", "uml": "¨", "brvbar": "¦", "curren": "¤",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "Agrave": "À", "Aacute": "Á",
    "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä", "Aring": "Å", "AElig": "Æ", "Ccedil": "Ç",
    "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë", "Igrave": "Ì", "Iacute": "Í",
    "Icirc": "Î", "Iuml": "Ï", "Ntilde": "Ñ", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô",
    "Otilde": "Õ", "Ouml": "Ö", "Oslash": "Ø", "Ugrave": "Ù", "Uacute": "Ú", "Ucirc": "Û",
    "Uuml": "Ü", "Yacute": "Ý", "szlig": "ß", "agrave": "à", "aacute": "á", "acirc": "â",
    "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç", "egrave": "è",
    "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì", "iacute": "í", "icirc": "î",
    "iuml": "ï", "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ",
    "ouml": "ö", "oslash": "ø", "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü",
    "yacute": "ý", "yuml": "ÿ", "oelig": "œ", "OElig": "Œ", "scaron": "š", "Scaron": "Š",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "lambda": "λ", "mu": "μ", "pi": "π",
    "sigma": "σ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω", "lbrace": "{",
    "rbrace": "}", "lbrack": "[", "rbrack": "]", "vert": "|", "num": "#", "ast": "*",
    "lowbar": "_", "grave": "`", "bsol": "\\", "sol": "/", "colon": ":", "equals": "=",
    "dollar": "$", "percnt": "%", "commat": "@", "Tab": "\t", "NewLine": "\n",
  ]
}
