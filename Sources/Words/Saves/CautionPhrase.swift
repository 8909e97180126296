import ConfigEditing
import Saving

/// What is to be known of a file before a secret stands in it. `short` is what the secret is called.
public enum CautionPhrase: Phrase {
  case circumstance(Circumstance, key: ConfigPath, short: String)
  case readOnly(short: String)
  case hardLinks(Int, short: String)
  /// The file is written in place, so that all of its names lead to what is written.
  case hardLinksInPlace(Int, short: String)
  case trackedByGit(short: String)
  case notIgnoredByGit(short: String)
  case concern(Concern)

  /// Whole sentences, with what to do about it where something can be done.
  public var english: Sentence {
    switch self {
    case .circumstance(let circumstance, let key, let short):
      circumstance.english(key, short)
    case .readOnly(let short):
      "This file is marked read-only. It gets the \(page: short) all the same, and stays read-only."
    case .hardLinks(let count, let short):
      "This file has \(count) names (hard links). Only this one gets the new \(page: short);"
        + " the others keep the old file."
    case .hardLinksInPlace(let count, let short):
      "This file has \(count) names (hard links). All of them get the new \(page: short)."
    case .trackedByGit(let short):
      "git tracks this file, so the \(page: short) would be in the next commit. A file that git"
        + " ignores is safer."
    case .notIgnoredByGit(let short):
      "git does not ignore this file, so the \(page: short) could be committed. Add it to"
        + " .gitignore."
    case .concern(let concern): concern.english
    }
  }
}

extension Circumstance {
  fileprivate func english(_ key: ConfigPath, _ short: String) -> Sentence {
    switch self {
    case .severalLines(let count, let line):
      "This file has \(key: key) \(count) times. The last one counts, on line \(line): that"
        + " one is changed."
    case .firstNameHidden:
      "This file begins with a byte order mark, and many programs do not see the name on"
        + " its first line. \(key: key) has a line of its own further down, which all of them see."
    case .repeatedElsewhere(let anchor):
      "Other places of this file repeat what is marked &\(file: anchor), so they change with it."
    case .tagged(let tag):
      "\(key: key) is tagged \(file: tag) in this file, and stays so. Make sure that what reads the"
        + " file accepts a plain \(page: short) there."
    }
  }
}

extension Concern {
  fileprivate var english: Sentence {
    switch self {
    case .otherDestination(let there):
      "This file says that it is the config of “\(file: there)”. It may be the wrong file."
    case .encrypted:
      "sops keeps this file encrypted. With a plain value in it, it cannot be opened any more: set"
        + " the value with sops."
    case .template:
      "This file is a template by its name, meant to be shared and committed. A secret does not"
        + " belong in it: choose the file that is made from it."
    case .otherKind(let kind):
      "This file looks like \(KindPhrase.kind(kind).sentence), not like a config for this. It may be the wrong file."
    case .reference(let key):
      "\(key: key) has a reference to a value that is kept elsewhere. Saving here puts the value"
        + " itself in its place; to keep the reference, store the value where it leads."
    case .mount:
      "The file is a mount of its own, as files in containers are: docent writes into it in place, with"
        + " a copy of the old one beside it until the new one is read back."
    case .fileOfAnotherUser: "The file belongs to another user."
    case .folderOpenToOthers:
      "Others can write in the folder of this file, so they can put another file in its place."
    case .folderOfAnotherUser:
      "The folder of this file, or one above it, belongs to another user."
    case .linkOfAnotherUser:
      "A link on the way to this file was made by another user, who can have it lead elsewhere."
    }
  }
}

/// Of what kind a file is, within a sentence.
enum KindPhrase: Phrase {
  case kind(FileKind)

  var english: Sentence {
    switch self {
    case .kind(let kind): kind.english
    }
  }
}

extension FileKind {
  fileprivate var english: Sentence {
    switch self {
    case .compose: "a compose file for containers"
    case .workflow: "a build service's workflow"
    case .kubernetes: "a Kubernetes manifest"
    case .homeAssistant: "a Home Assistant configuration"
    case .package: "a package description"
    case .cloudTemplate: "a template for cloud resources"
    case .schema: "the description of an API or of other files"
    case .accountKey: "a service account's key file"
    case .tool: "a developer tool's settings"
    }
  }
}
