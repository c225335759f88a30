using Talaia.Kernel.Languages;

namespace Talaia.Web.Ui;

/// <summary>What surrounds every page of one request: the host fills it once, <see cref="PageFrame"/> shows it.</summary>
public sealed record Frame
{
    public required Language Language { get; init; }

    /// <summary>The home page in the reader's language.</summary>
    public required string Home { get; init; }

    /// <summary>This page's one absolute address; null where it has none (a task, the office).</summary>
    public string? Canonical { get; init; }

    /// <summary>This same page in each language, its own included; absolute addresses for the head, relative ones do for the footer.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>The page's absolute address without a language, where each reader is led to their own (`x-default`); null where there is none.</summary>
    public string? AnyLanguage { get; init; }

    public IReadOnlyList<Place> Navigation { get; init; } = [];

    public IReadOnlyList<Place> FooterLinks { get; init; } = [];

    /// <summary>The other of the two sites, the office or the public one; null for who may enter only one.</summary>
    public Place? Elsewhere { get; init; }

    /// <summary>The page on which one searches; null hides the search.</summary>
    public string? Search { get; init; }

    /// <summary>Where the palette asks while one types.</summary>
    public string? SearchSource { get; init; }

    /// <summary>Takes what has just been done, to be said once; null when nothing was.</summary>
    public Func<string?> Said { get; init; } = () => null;

    /// <summary>Where to sign in; null hides the link.</summary>
    public string? SignIn { get; init; }

    /// <summary>Where signing out is posted to.</summary>
    public string? SignOut { get; init; }

    /// <summary>Who is signed in, with the address of their own page; null when nobody is.</summary>
    public Place? Person { get; init; }

    /// <summary>The data are made up: every page says so.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary><c>light</c> or <c>dark</c> when the reader has chosen; null follows the system.</summary>
    public string? ColorScheme { get; init; }

    /// <summary>Makes the anti-forgery token when a form asks for it, so that pages without forms stay free of cookies.</summary>
    public Func<string?> AntiforgeryToken { get; init; } = () => null;
}

/// <summary>The same page in another language.</summary>
/// <param name="Choose">Where the reader goes who chooses this language for good; null where nothing keeps the choice.</param>
public sealed record Translation(Language Language, string Href, string? Choose = null);
