namespace Talaia.Reports.Typesetting;

/// <summary>A document as PDF/UA-1: tagged, with title, language, alternative texts and bookmarks.</summary>
public sealed record Pdf(byte[] Bytes, int Pages);
