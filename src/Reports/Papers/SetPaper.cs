using System.Globalization;
using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Reports.Typesetting;

namespace Talaia.Reports.Papers;

/// <summary>Sets a form on A4 as PDF/UA-1, by the same typesetter as reports. The same paper and moment give the same bytes.</summary>
public sealed class SetPaper(TypesetterPool typesetter)
{
    /// <summary>How it looks: one column, boxes of 4 mm, short choices beside each other, lines 9 mm apart; a question stays on one page.</summary>
    private const string Look = """
        #let sans(size: 10pt, fill: ink, weight: 400, body) = text(font: "Source Sans 3", size: size, fill: fill, weight: weight, body)
        #let tick = box(width: 4mm, height: 4mm, baseline: 0.6mm, stroke: 0.8pt + ink, radius: 0.5mm)
        #let write = block(width: 100%, height: 8mm, above: 0pt, below: 0pt, stroke: (bottom: 0.6pt + muted))
        #let when(words) = if words != none { block(above: 2pt, below: 5pt, sans(size: 9pt, fill: muted, emph(words))) }
        #let part(level, words, condition) = { heading(level: level, words); when(condition) }
        #let said(words) = block(above: 6pt, below: 8pt, sans(words))
        #let across(boxes) = {
          let long = boxes.map(choice => choice.clusters().len())
          if long.len() <= 6 and long.sum() <= 50 { (auto,) * long.len() } else if long.len() > 3 and calc.max(..long) < 22 { (1fr,) * 3 } else if long.len() > 3 and calc.max(..long) < 40 { (1fr,) * 2 } else { (1fr,) }
        }
        #let pic(path, format, alt, width, height) = if alt == "" { pdf.artifact(image(path, format: format, width: width, height: height)) } else { image(path, format: format, alt: alt, width: width, height: height) }
        #let pics(pictures) = block(above: 6pt, below: 8pt, pictures.join(v(4pt)))
        #let ask(number, words, hint, condition, boxes, lines, cells, pictures: (), shown: ()) = block(breakable: lines < 12 and boxes.len() > 20, width: 100%, above: 13pt, below: 13pt, grid(
          columns: (9mm, 1fr), sans(weight: 700, str(number)), {
            when(condition)
            sans(weight: 600, words)
            if hint != none { block(above: 4pt, below: 2pt, sans(size: 9pt, fill: muted, hint)) }
            if pictures.len() > 0 { pics(pictures) }
            if shown.len() > 0 { block(above: 7pt, grid(columns: (1fr,) * 3, align: bottom, row-gutter: 8pt, column-gutter: 5mm, ..boxes.zip(shown).map(((choice, picture)) => stack(spacing: 2mm, ..(picture, grid(columns: (6.5mm, 1fr), tick, sans(choice))).filter(part => part != none))))) } else if boxes.len() > 0 { block(above: 7pt, grid(columns: across(boxes), row-gutter: 6pt, column-gutter: 7mm, ..boxes.map(choice => grid(columns: (6.5mm, 1fr), tick, sans(choice))))) }
            if cells.len() > 0 { block(above: 8pt, grid(columns: if cells.map(cell => cell.clusters().len()).sum() > 44 { (1fr,) } else { cells.len() * (auto,) }, row-gutter: 5pt, column-gutter: 6mm, ..cells.map(cell => grid(columns: (auto, auto), column-gutter: 2mm, align: bottom, box(width: 22mm, height: 8mm, stroke: 0.8pt + ink, radius: 0.5mm), sans(size: 9pt, fill: muted, cell))))) }
            for line in range(lines) { write }
          }))

        """;

    /// <summary>So many bytes of pictures are printed; those beyond are left out, so that a form of photographs can still be set.</summary>
    private const int MostPictureBytes = 24 << 20;

    /// <param name="created">Written into the PDF as its date.</param>
    /// <param name="picture">Finds the bytes of a picture; pictures that cannot be set are left out.</param>
    /// <exception cref="TypesetterUnavailableException">Node or the packages are missing.</exception>
    /// <exception cref="TypesettingException">This paper cannot be set.</exception>
    public async Task<Pdf> RunAsync(Paper paper, DateTimeOffset created, Func<PaperPicture, CancellationToken, Task<byte[]>>? picture = null, CancellationToken cancel = default)
    {
        var files = picture is null ? [] : await FilesAsync(paper, picture, cancel);
        try
        {
            return await typesetter.SetAsync(text => Source(paper, text, created, files), created, files, cancel);
        }
        catch (TypesettingException) when (files.Count > 0)
        {
            return await typesetter.SetAsync(text => Source(paper, text, created, []), created, new Dictionary<string, byte[]>(), cancel);
        }
    }

    private static async Task<Dictionary<string, byte[]>> FilesAsync(Paper paper, Func<PaperPicture, CancellationToken, Task<byte[]>> picture, CancellationToken cancel)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var left = MostPictureBytes;
        foreach (var one in paper.Items.SelectMany(Pictures).DistinctBy(one => one.Key))
        {
            var content = await picture(one, cancel);
            if (content.Length > left)
                continue;
            files[one.Key] = content;
            left -= content.Length;
        }

        return files;
    }

    private static IEnumerable<PaperPicture> Pictures(PaperItem item) => item switch
    {
        PaperPictures shown => shown.Pictures,
        PaperQuestion asked => asked.Pictures.Concat(asked.BoxPictures.OfType<PaperPicture>()),
        _ => [],
    };

    private static string Source(Paper paper, TypstText text, DateTimeOffset created, Dictionary<string, byte[]> files)
    {
        var pages = paper.PageOf.Split("{page}");
        var ends = pages[^1].Split("{of}");
        var source = new StringBuilder("#import \"/report.typ\": ink, muted, rule\n").Append(Look);
        source.Append(CultureInfo.InvariantCulture, $$"""
            #set document(title: {{text.Words(paper.Title)}}, date: datetime(year: {{created.UtcDateTime.Year}}, month: {{created.UtcDateTime.Month}}, day: {{created.UtcDateTime.Day}}))
            #set text(lang: {{text.Words(Language.Parse(paper.Language).Code)}}, font: "Source Sans 3", size: 10pt, fill: ink)
            #set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 22mm), footer: context sans(size: 8.5pt, fill: muted, grid(columns: (1fr, auto), column-gutter: 8mm, {{text.Words(paper.Notice)}}, [#{{text.Words(pages[0])}}#counter(page).display()#{{text.Words(" " + ends[0].Trim() + " ")}}#counter(page).final().first()])))
            #show heading: it => block(above: if it.level == 1 { 0pt } else { 20pt }, below: 8pt, sticky: true, text(font: "Source Serif 4", size: (22pt, 15pt, 12pt).at(calc.min(it.level, 3) - 1), weight: 560, it.body))
            #heading(level: 1, {{text.Words(paper.Title)}})
            #said({{text.Words(paper.Lede)}})

            """);
        foreach (var item in paper.Items)
            source.Append('#').Append(Written(item, text, files)).Append('\n');
        return source.ToString();
    }

    private static string Written(PaperItem item, TypstText text, Dictionary<string, byte[]> files) => item switch
    {
        PaperHeading heading => string.Create(CultureInfo.InvariantCulture, $"part({Math.Clamp(heading.Level, 2, 4)}, {text.Words(heading.Text)}, {Or(heading.Condition, text)})"),
        PaperWords words => $"said({text.Words(words.Text)})",
        PaperQuestion asked => string.Create(CultureInfo.InvariantCulture, $"ask({asked.Number}, {text.Words(asked.Text)}, {Or(asked.Hint, text)}, {Or(asked.Condition, text)}, {Array(asked.Boxes, text)}, {asked.Lines}, {Array(asked.Cells, text)}, pictures: ({Shown(asked.Pictures, text, files)}), shown: ({(asked.BoxPictures.Count == 0 ? "" : string.Concat(asked.BoxPictures.Select(one => Shown(one, text, files, 48, 36) + ",")))}))"),
        PaperPictures { Pictures: var shown } when Shown(shown, text, files) is { Length: > 0 } pictures => $"pics(({pictures}))",
        _ => "none",
    };

    private static string Shown(IReadOnlyList<PaperPicture> pictures, TypstText text, Dictionary<string, byte[]> files) =>
        string.Concat(pictures.Where(one => files.ContainsKey(one.Key)).Select(one => Shown(one, text, files, 130, 85) + ","));

    private static string Shown(PaperPicture? picture, TypstText text, Dictionary<string, byte[]> files, double mostWidth, double mostHeight)
    {
        if (picture is null || !files.ContainsKey(picture.Key))
            return "none";
        var (width, height) = picture.In(mostWidth, mostHeight);
        return string.Create(CultureInfo.InvariantCulture, $"pic({text.Words($"/shown/{picture.Key}")}, \"{picture.MediaType.Split('/')[1].Replace("jpeg", "jpg", StringComparison.Ordinal)}\", {text.Words(picture.Alt)}, {width:0.##}mm, {height:0.##}mm)");
    }

    private static string Or(string? words, TypstText text) => words is null ? "none" : text.Words(words);

    private static string Array(IReadOnlyList<string> words, TypstText text) => $"({string.Concat(words.Select(word => text.Words(word) + ","))})";
}
