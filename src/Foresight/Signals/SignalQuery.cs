using Talaia.Kernel.Calendar;

namespace Talaia.Foresight.Signals;

/// <summary>What is looked for; what is null or empty does not narrow.</summary>
/// <param name="Text">Words in any language, all of which must stand in the document.</param>
/// <param name="Page">From 1; beyond the last page there are no rows.</param>
/// <param name="Size">Rows a page, 1 to 200.</param>
public sealed record SignalQuery(
    string? Text = null,
    string? Source = null,
    string? Language = null,
    int? Year = null,
    Period? Period = null,
    SignalState? State = null,
    int Page = 1,
    int Size = 50);

/// <summary>A value of a facet and how many signals it would leave, the other facets as they are.</summary>
/// <param name="Value">A source's key, a language tag, a year, a period, a state.</param>
/// <param name="Name">What a source is called; of other facets the value.</param>
public sealed record FacetCount(string Value, string Name, int Signals);

/// <summary>A page of signals: by relevance when there was a text, else newest first.</summary>
/// <param name="Total">Signals that match.</param>
/// <param name="IsCapped">The text matched more than the <see cref="SearchSignals.MostMatches"/> best, and only these were looked through.</param>
public sealed record SignalPage(
    IReadOnlyList<SignalRow> Rows,
    int Total,
    int Page,
    int Pages,
    bool IsCapped,
    IReadOnlyList<FacetCount> Sources,
    IReadOnlyList<FacetCount> Languages,
    IReadOnlyList<FacetCount> Years,
    IReadOnlyList<FacetCount> Periods,
    IReadOnlyList<FacetCount> States);
