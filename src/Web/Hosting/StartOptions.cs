namespace Talaia.Web.Hosting;

/// <summary>What `./run` was told: `[--urls URL] [--data DIR] [--db CONNECTION] [--empty]`.</summary>
/// <param name="Empty">Start without the demonstration year.</param>
/// <param name="Rest">Arguments that are the web framework's own.</param>
internal sealed record StartOptions(string Urls, string? Data, string? Db, bool Empty, string[] Rest)
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public static StartOptions Parse(string[] args)
    {
        string? urls = null, data = null, db = null;
        var empty = false;
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--empty":
                    empty = true;
                    break;
                case "--urls" when i + 1 < args.Length:
                    urls = args[++i];
                    break;
                case "--data" when i + 1 < args.Length:
                    data = args[++i];
                    break;
                case "--db" when i + 1 < args.Length:
                    db = args[++i];
                    break;
                default:
                    rest.Add(args[i]);
                    break;
            }
        }

        return new StartOptions(urls ?? Environment.GetEnvironmentVariable("TALAIA_URLS") ?? DefaultUrls, data, db, empty, [.. rest]);
    }
}
