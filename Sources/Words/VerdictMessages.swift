import ConfigEditing
import Credentials
import Saving
import Walkthrough

// What docent says of a value: one sentence for each kind of finding, none of which shows the value.

extension Message {
  /// What was found in a value, the verdict's reasons first.
  public static func told(_ judgement: Judgement, _ clock: Clock) -> [Message] {
    reasons(of: judgement, clock) + judgement.notes.map { Message(sentence(for: $0), .note) }
  }

  /// What is found in a value that a config holds: the verdict's reasons alone.
  public static func judged(_ judgement: Judgement, _ clock: Clock) -> [String] {
    switch judgement.verdict {
    case .accepted: reasons(of: judgement, clock).prefix(1).map(\.text)
    case .doubtful, .refused: reasons(of: judgement, clock).map(\.text)
    }
  }

  /// What to do about a value in a config that is right but for what stands around it.
  public static let unclean =
    "Paste it once more with docent, or take out by hand what is too much."

  private static func reasons(of judgement: Judgement, _ clock: Clock) -> [Message] {
    let field = judgement.field
    switch judgement.verdict {
    case .accepted(let acceptance): return accepted(acceptance, field, clock)
    case .doubtful(let doubts):
      return doubts.map { Message(sentence(for: $0, field), .careful) }
    case .refused(let refusal): return [Message(sentence(for: refusal, field), .wrong)]
    }
  }

  private static func accepted(
    _ acceptance: Verdict.Acceptance, _ field: Field, _ clock: Clock
  ) -> [Message] {
    switch acceptance {
    case .snapchatConversionsToken(let madeAt):
      let age = madeAt.map { ", made \(clock.age(of: $0))" } ?? ""
      let old = madeAt.map { clock.now - $0 > 86_400 } ?? false
      let ask = Message("It is older than a day. Is it the one you have just generated?", .note)
      return [
        Message("A Snapchat Conversions API token\(age)", .done), Message("No spaces", .done),
      ] + (old ? [ask] : [])
    case .opaque:
      return [
        Message("Long enough, with no spaces", .done),
        Message("docent cannot tell where it comes from.", .note),
      ]
    case .uuid: return [Message("The form of an ID", .done)]
    case .text: return [Message("It keeps the rule of this field", .done)]
    }
  }

  private static func sentence(for doubt: Verdict.Doubt, _ field: Field) -> String {
    let short = field.short
    let place = field.place.map { " \($0)" } ?? ""
    switch doubt {
    case .tooShort(let minimum):
      return "This is shorter than a \(short), which has \(minimum) characters and more. Copy it"
        + " again with the copy button."
    case .farTooShort:
      return "This is far too short for a \(short): a password or a code, perhaps.\(place)"
    case .tooLong: return "This is longer than any \(short) known. It may be more than one thing."
    case .blanksInside:
      return "There are blanks inside, so it may be more than the \(short), or two parts of it."
        + " Copy it again with the copy button."
    case .unusualCharacters:
      return "It holds characters that no \(short) has. Something else may have been copied along."
    case .longerText:
      return
        "This is a longer text, such as a file, a command or a sentence, not the \(short) alone."
        + place
    case .tokenInText:
      return "A token stands in this text, with something around it. Copy the \(short) alone."
    case .unusualToken:
      return "Snapchat's name is in it, but it is not made as Snapchat's tokens are.\(place)"
    case .partOfToken(let arrived, let expected):
      return "This may not be the whole \(short): \(arrived) of its \(expected) parts arrived."
        + " Copy it again with the copy button rather than by selecting the text."
    case .damagedToken:
      return "All parts of a \(short) are here, but one of them is cut or mistyped. Copy it again"
        + " with the copy button."
    case .beginningMissing:
      return "This is the end of a \(short): its beginning was left out. Copy it again"
        + " with the copy button."
    case .severalTokens:
      return "These are several tokens in one. Copy the newest one alone, with its copy button."
    case .encryptedToken:
      return "This looks like a login token, which works for an hour only, not the"
        + " \(short).\(place)"
    case .noIssuer:
      return "This token does not say who made it, as Snapchat's tokens do, so it may be another"
        + " one than the \(short).\(place)"
    case .foreignIssuer:
      return "This is a token of the same form, but made by something other than Snapchat's"
        + " Conversions API, not the \(short).\(place)"
    case .foreignAudience:
      return "Snapchat made this token, but for something else than its Conversions API.\(place)"
    case .expired:
      return "This token says that its time is over, so it opens nothing any more. Generate a new"
        + " one.\(place)"
    case .madeInFuture:
      return "This token says that it was made later than now. The clock of this machine may be"
        + " wrong."
    case .notProduction:
      return
        "This token does not say that it is for production, so real events may not arrive.\(place)"
    case .couldBe(let product):
      return "This looks like \(product.title), not the \(short). \(product.purpose)\(place)"
    case .wrongBeginning: return "This does not begin as a \(short) does.\(place)"
    }
  }

  private static func sentence(for refusal: Verdict.Refusal, _ field: Field) -> String {
    let place = field.place.map { " \($0)" } ?? ""
    let not = "not the \(field.short)."
    switch refusal {
    case .empty: return "There was nothing in it. Copy the \(field.short) again."
    case .controlBytes:
      return "It holds control characters, as no \(field.short) does: it is something else.\(place)"
    case .identifier:
      return "This looks like a Pixel ID or another ID, \(not) An ID has 36 characters in five"
        + " groups.\(place)"
    case .bareIdentifier:
      return "This looks like a Pixel ID or another ID without its hyphens, \(not) An ID names"
        + " something and opens nothing.\(place)"
    case .address: return "This is a web address, \(not) It leads to a page.\(place)"
    case .addressWithToken:
      return "This is a web address with a token in it, \(not) Copy only the token."
    case .email: return "This is an e-mail address, \(not) It names a mailbox.\(place)"
    case .placeholder:
      return "This is the sample of a page, \(not) It only shows where one goes.\(place)"
    case .maskedCopy:
      return "This is the masked form with dots or stars, \(not) Use the copy button instead of"
        + " selecting the text."
    case .shortenedCopy:
      return "This is cut short: it holds the three dots of a page that had no room for all of it,"
        + " \(not) Use the copy button instead of selecting the text."
    case .privateKey:
      return "This is a private key, \(not) It proves who you are: keep it where it was.\(place)"
    case .product(let product):
      return "This is \(product.title), \(not) \(product.purpose)\(place)"
    case .notAnIdentifier: return "This is not an ID of 36 characters in five groups."
    }
  }

  private static func sentence(for note: CleanUpNote) -> String {
    switch note {
    case .blanksAtEnds: "Blanks at the ends were taken off"
    case .lineBreaks(1): "A line break from the copy was taken out"
    case .lineBreaks(let count): "\(count) line breaks from the copy were taken out"
    case .blanksInside(1): "A blank inside was taken out"
    case .blanksInside(let count): "\(count) blanks inside were taken out"
    case .hyphensAdded: "The hyphens that belong in it were put in"
    case .invisible(1): "An invisible character was taken out"
    case .invisible(let count): "\(count) invisible characters were taken out"
    case .hyphens: "Hyphens of another kind were made plain ones"
    case .pasteMarks: "Marks of the terminal around the paste were taken off"
    case .quotes: "Quotes around it were taken off"
    case .bearer: "The word Bearer was taken off"
    case .name: "The name before it was taken off"
    case .lineSigns: "The signs of a list or a quoted e-mail were taken off"
    case .brackets: "Brackets around it were taken off"
    case .trailingPunctuation: "The punctuation behind it was taken off"
    case .surroundings: "What stood around the token was taken off"
    case .repeated(let count): "It was there \(count) times; one is kept"
    }
  }
}

// MARK: configs that cannot be edited

extension Message {
  /// Why a config cannot be edited, where, and that it was left alone.
  public static func sentence(for error: EditError, file: String) -> String {
    let rest = "It was left alone."
    switch error {
    case .notUTF8(let place):
      return "\(file):\(place.line):\(place.column): this is not UTF-8 text. \(rest)"
    case .utf16: return "\(file) is UTF-16. Save it as UTF-8 and try again. \(rest)"
    case .syntax(let reason, let place):
      return "\(file):\(place.line):\(place.column): \(reason). \(rest)"
    case .tooDeep(let place):
      return "\(file):\(place.line):\(place.column): this is nested too deep. \(rest)"
    case .topIsNoMapping(let place):
      return "\(file):\(place.line):\(place.column): the top of the file is no mapping of keys and"
        + " values. \(rest)"
    case .notAMapping(let path, let place):
      return "\(file):\(place.line):\(place.column): \(path.description.visible) is no mapping, so"
        + " nothing can be set in it. \(rest)"
    case .isAlias(let path, let place):
      return "\(file):\(place.line):\(place.column): \(path.description.visible) repeats another"
        + " place of the file, which would change too. Write out what it holds and try again. \(rest)"
    case .notAValue(let path, let place):
      return
        "\(file):\(place.line):\(place.column): \(path.description.visible) holds a mapping or a"
        + " list, not one value. \(rest)"
    case .duplicateKey(let path, let place):
      return "\(file):\(place.line):\(place.column): \(path.description.visible) stands twice in"
        + " this file. Take one out and try again. \(rest)"
    case .severalDocuments(let place):
      return "\(file):\(place.line):\(place.column): a second document begins here. \(rest)"
    case .unrepresentable:
      return "The value holds characters that \(file) cannot hold. \(rest)"
    case .unsafe(let place):
      return
        "\(file):\(place.line):\(place.column): this could not be changed without changing something else too. \(rest)"
    }
  }
}
