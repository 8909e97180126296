// Names that stand for a value kept elsewhere, as configs hold them (docs/tokens.md, Configs in the
// field), and values that are encrypted where they stand.

extension UnsafeRawBufferPointer {
  /// A name that stands for a value elsewhere: `${NAME}`, `env.NAME`, `{{ … }}`, `op://…`.
  var isReference: Bool {
    guard count > 1 else { return false }
    return isEnclosedReference || isVariable || isNamedByStore || isMember || isSecretPath
      || isEncryptedText
  }

  /// What stands in signs that something fills in.
  private var isEnclosedReference: Bool {
    let pairs = [
      ("${", "}"), ("$(", ")"), ("`", "`"), ("{{", "}}"), ("={{", "}}"), ("{%", "%}"), ("<%", "%>"),
      ("#{", "}"), ("#{", "}#"), ("((", "))"), ("%env(", ")%"), ("@Microsoft.KeyVault(", ")"),
      ("credentials(", ")"), ("lookup(", ")"), ("file(", ")"), ("os.environ[", "]"),
      ("os.getenv(", ")"), ("ENV[", "]"),
    ]
    return pairs.contains { begin, end in
      count > begin.utf8.count + end.utf8.count && starts(with: begin.utf8) && hasSuffix(end)
    }
  }

  /// `$NAME`, `%NAME%`, `@NAME@`, `$env:NAME`, or a tag of YAML such as `!secret name`.
  private var isVariable: Bool {
    guard let sign = first else { return false }
    let inner = UnsafeRawBufferPointer(rebasing: dropFirst())
    switch Character(Unicode.Scalar(sign)) {
    case "$": return inner.isVariableName || inner.startsIgnoringCase(with: "env:")
    case "%", "@":
      guard last == sign else { return false }
      return UnsafeRawBufferPointer(rebasing: inner.dropLast()).isVariableName
    case "!":
      let word = inner.prefix { $0.isLetter || $0 == UInt8(ascii: "_") }
      return !word.isEmpty && word.count < inner.count && inner[word.count].isBlank
    default: return false
    }
  }

  /// A name of capital letters, or of letters alone, so that no value is taken for one.
  private var isVariableName: Bool {
    guard let first, !first.isDigit, count <= 80 else { return false }
    let isConstant = allSatisfy {
      (0x41...0x5A).contains($0) || $0.isDigit || $0 == UInt8(ascii: "_")
    }
    return isConstant || allSatisfy { $0.isLetter || $0 == UInt8(ascii: "_") }
  }

  /// `op://vault/item`, `vault:secret/x`, `arn:aws:…`, `ref+awsssm://…`.
  private var isNamedByStore: Bool {
    guard let colon = prefix(24).firstIndex(of: UInt8(ascii: ":")), colon + 1 < count else {
      return false
    }
    let store = UnsafeRawBufferPointer(rebasing: self[..<colon])
    let stores = [
      "op", "vault", "hashivault", "awssm", "aws-sm", "aws-ssm", "awsssm", "ssm", "asm", "bws",
      "sm",
      "gcpsm", "gcp-sm", "gcpsecrets", "gcpsecretmanager", "akv", "azkv", "azurekeyvault",
      "keyvault", "doppler", "infisical", "keyring", "keychain", "pass", "gopass", "lastpass",
      "bitwarden", "keeper", "conjur", "consul", "etcd", "sops", "env", "file", "secretref", "arn",
      "encrypted", "dotenv",
    ]
    let isStore = stores.contains {
      $0.utf8.count == store.count && store.startsIgnoringCase(with: $0)
    }
    return isStore || store.starts(with: "ref+".utf8)
      || ["secret", "secrets"].contains { startsIgnoringCase(with: $0 + "://") }
  }

  /// `env.NAME`, `process.env.NAME`, `secrets.NAME`: a member of something that code knows.
  private var isMember: Bool {
    let owners = [
      "env.", "process.env.", "import.meta.env.", "secrets.", "vars.", "var.", "local.",
    ]
    return owners.contains { owner in
      count > owner.utf8.count && starts(with: owner.utf8)
        && dropFirst(owner.utf8.count).allSatisfy {
          Alphabet.word.contains($0) || $0 == UInt8(ascii: ".")
        }
    }
  }

  /// Where a file with the value stands, or the name of one in a store.
  private var isSecretPath: Bool {
    let folders = [
      "/run/", "/var/run/", "/etc/", "/mnt/", "/home/", "/secrets/", "/vault/", "./", "../", "~/",
    ]
    let isShort = count < 80
    if isShort, folders.contains(where: { starts(with: $0.utf8) && count > $0.utf8.count }) {
      return true
    }
    return starts(with: "projects/".utf8) && holds("/secrets/")
  }

  private var isEncryptedText: Bool {
    // Both have two words behind BEGIN that say that they are no key.
    let armour = ["AGE ENCRYPTED", "PGP MESSAGE"].map { "-----BEGIN " + $0 }
    let begins = ["ENC[", "ENC(", "{cipher}", "$ANSIBLE_VAULT;"] + armour
    return begins.contains { starts(with: $0.utf8) }
  }
}
