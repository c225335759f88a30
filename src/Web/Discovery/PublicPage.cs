namespace Talaia.Web.Discovery;

/// <summary>A page that everybody may see, in every language.</summary>
/// <param name="Address">Its address in a language.</param>
/// <param name="Changed">When it last changed, where that is known.</param>
internal sealed record PublicPage(Func<Links, string> Address, DateTimeOffset? Changed = null);
