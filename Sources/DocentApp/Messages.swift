import ConfigEditing
import Credentials
import Screen
import Walkthrough

// Every sentence that docent itself says of what happened, in one voice: short, kind, and with what
// to do next. What the page says is never repeated here.

extension Message {
  static let pasteKeys = "Paste with ⌘V on a Mac, Ctrl-Shift-V or a right click elsewhere."

  static let howToPaste = Message(
    "Terminals paste with ⌘V, Ctrl-Shift-V, Shift-Insert or a right click.")

  static let sentToTerminal = Message("Address sent to the terminal's clipboard.", .done)

  static let nothingToPaste = Message(
    "This guide takes no value. What you pasted was not kept.", .careful)

  static func pasteOpenedField(_ field: Field) -> Message {
    Message(
      "What you pasted is here\(field.isSecret ? ", masked" : ""), as the \(field.short).", .note)
  }

  static func pasteFirst(_ field: Field) -> Message {
    Message("Paste the \(field.short) first; then it can be reviewed and saved.", .note)
  }

  static func clipboardGuard(_ field: Field, key: String) -> Message {
    Message(
      "The \(field.short) may be on your clipboard; copying this would replace it. Paste it first"
        + " (p), or press \(key) again.", .careful)
  }

  static let screenSent = Message("This screen's text was sent to the terminal's clipboard.", .done)

  static func opened(_ address: String) -> Message { Message("Opened \(address)", .done) }

  static func notFound(_ words: String) -> Message {
    Message("\(words.shown) stands on no screen.", .careful)
  }

  static func found(_ number: Int, of count: Int) -> Message {
    Message("Match \(number) of \(count).", .note)
  }

  static let noSuchName = Message("No file or folder here begins so.", .note)

  static func names(_ paths: [String]) -> Message {
    let names = paths.prefix(6).map { path in
      let parts = path.split(separator: "/")
      return (parts.last.map(String.init) ?? path) + (path.hasSuffix("/") ? "/" : "")
    }
    return Message(names.joined(separator: "  ") + (paths.count > 6 ? "  …" : ""), .note)
  }

  static func secretInPath(_ field: Field) -> Message {
    Message(
      "This looks like the \(field.short), not a file: it is masked. Ctrl-U empties it.", .careful)
  }

  static func undone(_ receipt: UndoReceipt, file: String) -> Message {
    receipt.isRemoved
      ? Message("\(file) was made by this save and is gone again.", .done)
      : Message("\(file) is as it was before.", .done)
  }

  /// What the field says at once after a paste.
  static func arrival(of judgement: Judgement) -> Message {
    switch judgement.end {
    case .tooLong:
      return Message("Pasted, but far too long for a \(judgement.field.short).", .careful)
    case .timedOut: return Message("Pasted; the end of the paste did not arrive.", .careful)
    case .complete: break
    }
    if judgement.value.count == 0 { return Message("What was pasted is empty.", .careful) }
    let size = judgement.value.count >= 100 ? " (100+ characters)" : ""
    return judgement.isAccepted
      ? Message("Pasted, complete\(size).", .done) : Message("Pasted\(size).", .note)
  }

  static func words(for answer: QuestionLayer.Answer) -> String {
    switch answer {
    case .stay: "Stay"
    case .leave: "Leave without saving"
    case .doNotSave: "Do not save there"
    case .saveAnyway: "Save there all the same"
    }
  }

  static func words(for choice: FieldScreen.Choice, place: GuideScreen) -> [String] {
    switch choice {
    case .pasteAgain: ["Paste again"]
    case .takeOut: ["Take the token out of it"]
    case .showWhere: ["Show me where it stands", "     \(place.title)"]
    case .saveAnyway: ["Save it all the same"]
    }
  }
}

// MARK: review

extension Message {
  static func summary(of plan: SavePlan, short: String) -> String {
    if plan.isUnchanged { return "This file holds the very same \(short) already." }
    if !plan.status.exists { return "Makes this file, with the \(short) in it." }
    let act =
      plan.replacesValue ? "Replaces the \(short) in this file." : "Adds the \(short) to this file."
    return plan.presets.isEmpty
      ? act + " Nothing else changes." : act + " What is marked + is added. Nothing else changes."
  }

  static func place(of plan: SavePlan) -> String {
    plan.status.linkTarget.map { "\(plan.file), a link to \($0)" } ?? plan.file
  }

  static func readers(of plan: SavePlan, short: String, isMadePrivate: Bool) -> String {
    let mode = String(plan.status.mode, radix: 8)
    let readers =
      plan.status.othersCanRead && !isMadePrivate
      ? "Others on this machine can read it (mode \(mode))." : "Only you can read it."
    let folder = plan.status.newFolder.map { " Its folder \($0) is made for you alone." } ?? ""
    return "The \(short) will stand in it as plain text. \(readers)\(folder)"
  }

  static func notes(on plan: SavePlan, short: String, keepsOld: Bool) -> [Message] {
    var notes = plan.kept.map { kept in
      Message(sentence(for: kept), .note)
    }
    if plan.replacesValue, !plan.isUnchanged {
      notes.append(keepsOld ? kept(plan) : goneAfterwards(plan, short))
    }
    if let other = plan.otherKeys.first {
      notes.append(Message("This file has a value under \(other) too: w writes it there.", .note))
    }
    return notes + cautions(on: plan, short: short).map { Message($0, .careful) }
      + plan.concerns.map { Message(sentence(for: $0), .careful) }
  }

  private static func kept(_ plan: SavePlan) -> Message {
    Message("The old file is kept beside it as \(plan.copyName).", .note)
  }

  private static func goneAfterwards(_ plan: SavePlan, _ short: String) -> Message {
    Message(
      "The \(short) there now may be the only copy. After you leave docent it is gone."
        + " b keeps the old file beside it as \(plan.copyName).", .careful)
  }

  /// What is to be known of a file before a secret stands in it.
  private static func cautions(on plan: SavePlan, short: String) -> [String] {
    guard !plan.isUnchanged else { return [] }
    var cautions = plan.circumstances.map { sentence(for: $0, key: plan.key, short: short) }
    if plan.status.exists, plan.status.mode & 0o200 == 0 {
      cautions.append(
        "This file is marked read-only. It gets the \(short) all the same, and stays read-only.")
    }
    if plan.status.links > 1 {
      cautions.append(
        "This file has \(plan.status.links) names (hard links). Only this one gets the new \(short);"
          + " the others keep the old file.")
    }
    switch plan.status.version {
    case .none: break
    case .tracked:
      cautions.append(
        "git tracks this file, so the \(short) would be in the next commit. A file that git ignores"
          + " is safer.")
    case .notIgnored:
      cautions.append(
        "git does not ignore this file, so the \(short) could be committed. Add it to .gitignore.")
    }
    return cautions
  }

  private static func sentence(
    for circumstance: Circumstance, key: ConfigPath, short: String
  ) -> String {
    let key = key.description.visible
    switch circumstance {
    case .severalLines(let count, let line):
      return "\(key) stands \(count) times in this file. The last one counts, on line \(line): that"
        + " one is changed."
    case .repeatedElsewhere(let anchor):
      return "Other places of this file repeat what is marked &\(anchor.guarded.visible), so they"
        + " change along."
    case .tagged(let tag):
      return
        "\(key) is tagged \(tag.guarded.visible) in this file, and stays so. See that what reads"
        + " the file takes a plain \(short) there."
    }
  }

  private static func sentence(for kept: KeptValue) -> String {
    let text = kept.text.guarded.visible
    return "\(kept.path) is \(text) in this file and stays \(text)."
  }

  /// What a save without screens says of its plan on stderr.
  public static func warnings(on plan: SavePlan, field: Field) -> [String] {
    var warnings = plan.kept.map { kept in
      sentence(for: kept)
    }
    warnings += plan.otherKeys.map { "The file has a value under \($0) too; it stays as it is." }
    if plan.status.exists, plan.status.othersCanRead {
      let mode = String(plan.status.mode, radix: 8)
      warnings.append("Others on this machine can read \(plan.file.visible) (mode \(mode)).")
    }
    return warnings + cautions(on: plan, short: field.short)
  }

  public static func sentence(for concern: Concern) -> String {
    switch concern {
    case .otherDestination(let there):
      "This file says that it is the config of \(there.guarded.shown). It may be the wrong file."
    case .fileOfAnotherUser: "The file belongs to another user."
    case .folderOpenToOthers:
      "Others can write in the folder of this file, and so put another file in its place."
    }
  }
}

// MARK: problems of a save

extension Message {
  /// What kept a file from being read or written, what was left alone, and what to do.
  public static func sentence(for problem: SaveProblem, file: String) -> String {
    let file = file.visible
    switch problem {
    case .unknownFormat:
      return "\(file) is none of the formats docent writes: .json, .yaml, .yml or .env."
    case .noName(let field, _):
      return "The \(field.label) has no name for a .env file. Choose a .yaml or .json file."
    case .edit(let error): return sentence(for: error, file: file)
    case .unreadable(let reason): return "\(file) cannot be read: \(reason). It was left alone."
    case .isFolder: return "\(file) is a folder. Name a file in it."
    case .notAFile: return "\(file) is no plain file. It was left alone."
    case .tooLarge:
      return "\(file) is far larger than a config: docent reads up to 2 MB. It was left alone."
    case .linkLoop: return "\(file) is a link that leads round in a circle."
    case .noFolder(let folder): return "The folder \(folder.visible) of \(file) is not there."
    case .unwritable(let reason):
      return "\(file) cannot be written: \(reason). It is as it was before."
    case .mounted(let reason):
      return
        "\(file) cannot be replaced: \(reason). It is a mount of its own, as files in containers"
        + " are. Mount its folder instead, or save on the host. It is as it was before."
    case .protected(let reason):
      return
        "\(file) cannot be written: \(reason). It may be marked immutable (lsattr shows it) or"
        + " lie in a folder of another user. It is as it was before."
    case .unsure(let reason):
      return "\(file) was replaced by the new one, but the system could not make sure that it"
        + " lasts: \(reason). Look at the file."
    case .locked:
      return "Another docent is saving in the folder of \(file). Try again in a moment."
    case .changedMeanwhile:
      return "\(file) was changed meanwhile. It was left alone; look at it again before saving."
    case .differsAfterwards:
      return "What was read back from \(file) is not what was written. Look at the file."
    case .changedSinceSave:
      return "\(file) was changed after docent saved it, so it was left as it is now."
    }
  }
}

// MARK: problems of Content

extension Message {
  /// A problem as one line: where it stands, and what does not fit.
  public static func line(for problem: Problem) -> String {
    let place = "\(problem.file.visible):\(problem.position.line):\(problem.position.column)"
    let sentence = sentence(for: problem.cause)
    return "\(place): \(problem.severity.rawValue): \(sentence) [\(problem.rule)]"
  }

  /// The same as an annotation of a pull request at GitHub (workflow commands).
  public static func gitHubLine(for problem: Problem) -> String {
    func escaped(_ text: String, _ signs: [(String, String)]) -> String {
      signs.reduce(text.visible) { $0.replacing($1.0, with: $1.1) }
    }
    let always = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")]
    let file = escaped(problem.file, always + [(":", "%3A"), (",", "%2C")])
    let place = "file=\(file),line=\(problem.position.line),col=\(problem.position.column)"
    return "::\(problem.severity.rawValue) \(place),title=\(problem.rule)::"
      + escaped(sentence(for: problem.cause), always)
  }

  private static func sentence(for cause: Problem.Cause) -> String {
    switch cause {
    case .syntax(let reason): "This is not YAML: \(reason)."
    case .missing(let key): "The key \(key) is missing."
    case .wrongType(let key): "The value of \(key) is not of the kind expected."
    case .unknownStep(let title, let nearest):
      "The page has no step called \(title.shown)." + hint(nearest)
    case .unknownSection(let title, let nearest):
      "The page has no section called \(title.shown)." + hint(nearest)
    case .unmatchedText(let text): "No block of this step begins with \(text.shown)."
    case .unknownDestination(let name): "There is no destination called \(name.shown)."
    case .unknownField(let id): "The destination has no field called \(id.shown)."
    case .unknownKind(let kind): "There is no kind of field called \(kind.shown)."
    case .unsafePath(let path):
      "\(path.shown) cannot be a target: it has to be relative, without .., and a .yaml, .yml,"
        + " .json or .env file."
    case .unclosedElement(let name): "<\(name.visible)> is never closed."
    case .strayClosing(let name): "</\(name.visible)> closes nothing."
    case .tooDeepElement: "This is nested deeper than can be shown."
    case .takenName(let name, let file):
      "The name \(name.shown) is that of \(file.visible) already."
    case .takenNumber(let number, let file):
      "The number \(number) is that of \(file.visible) already; support codes need one for each."
    case .unusableNumber: "The number has to be from 1 to 1023, for support codes."
    case .noNumber: "Without a number the guide has no support codes."
    case .unknownScreen(let name, let nearest):
      "There is no screen called \(name.shown) to note something for." + hint(nearest)
    case .unknownPaste(let name, let nearest):
      "Nothing that can be found in a paste is called \(name.shown)." + hint(nearest)
    case .severalFields: "A guide collects one field; make a guide for each."
    case .noChecklist(let title): "The section \(title.shown) holds no list to tick off."
    }
  }

  private static func hint(_ nearest: String?) -> String {
    nearest.map { " The nearest is \($0.shown)." } ?? ""
  }
}
