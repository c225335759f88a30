namespace Talaia.Web.Mail.Letters;

/// <summary>What a letter says, before it is HTML or plain text: both are made of this, so that they say the same.</summary>
/// <param name="Preheader">The line that a mailbox shows beside the subject.</param>
/// <param name="Why">Why the reader gets it.</param>
public sealed record LetterContent(string Subject, string Preheader, IReadOnlyList<LetterPart> Parts, string Why);

/// <summary>A part of a letter.</summary>
public abstract record LetterPart;

public sealed record Paragraph(string Text) : LetterPart;

/// <summary>What the reader can do: a button, and its address in full.</summary>
public sealed record Way(string Label, Uri Address) : LetterPart;

public sealed record LetterFacts(IReadOnlyList<(string Name, string Value)> Items) : LetterPart;

/// <summary>A letter in both its forms.</summary>
public sealed record WrittenLetter(string Subject, string Html, string Text);
