using Talaia.Consultation.Forms.Bank;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Kernel.Problems;

namespace Talaia.Web.FormEditor;

/// <summary>Where an act leads: to a place of the editor, or back with what clashed.</summary>
internal sealed record ActDone(EditorPlace Place, IReadOnlyList<EditClash> Clashes);

/// <summary>Does what a form of the editor asks for. What stands in the fields is kept first, whichever button was pressed.</summary>
internal sealed class EditorActs(EditForm edit, UndoEdit undo, KeepQuestion keep, InsertQuestion insert, RenewQuestion renew, EditorFiles files, ReadDraft drafts)
{
    private static readonly Dictionary<string, Way> Ways = new(StringComparer.Ordinal)
    {
        ["up"] = Way.Up, ["down"] = Way.Down, ["in"] = Way.In, ["out"] = Way.Out, ["before"] = Way.Before, ["after"] = Way.After, ["into"] = Way.Into,
    };

    /// <exception cref="InputException">The form or a kept question is not there; or a file cannot be taken, see <see cref="EditorFiles"/>.</exception>
    /// <exception cref="RuleException">The act is refused; what stood in the fields may be kept already.</exception>
    public async Task<ActDone> RunAsync(Guid id, IFormCollection form, string by, CancellationToken cancel)
    {
        var seen = new SeenDraft(Number(form["seen"]), Number(form["from"]));
        var place = new EditorPlace(Given(form["n"]), Given(form["llista"]), Given(form["ll"]), ShowsAll: form["totes"] == "1");
        var act = form["act"].ToString();
        if (act == "undo")
        {
            var undone = await undo.RunAsync(id, seen, by, cancel);
            return new ActDone(place with { Node = undone.Focus ?? place.Node }, []);
        }

        var run = new Running(id, seen, by, cancel);
        if (await SavedAsync(run, form, place) is { } saved)
        {
            if (saved.Clashes.Count > 0)
                return new ActDone(place, saved.Clashes);
            run.Took(saved);
            place = place with { Node = saved.Focus ?? place.Node };
        }

        if (act is "keep" or "keep-new")
            return new ActDone(place with { Seen = run.Stale, Kept = await keep.RunAsync(id, place.Node ?? "", act == "keep", run.Seen, by, cancel) }, []);
        if (await ThenAsync(run, act, form, place) is not { } done)
            return new ActDone(place with { Seen = run.Stale }, []);
        run.Took(done);
        return new ActDone(place with { Node = done.Focus ?? (act == "delete" ? null : place.Node), List = ListAfter(act, form, place), Seen = run.Stale }, done.Clashes);
    }

    private static string? ListAfter(string act, IFormCollection form, EditorPlace place) => act switch
    {
        "add" or "insert" or "delete-list" => null,
        "add-list" => form["list.new"].ToString().Trim(),
        "rename-list" => form["list.name"].ToString().Trim(),
        _ => place.List,
    };

    /// <summary>The fields of the page, where it has any.</summary>
    private async Task<EditedForm?> SavedAsync(Running run, IFormCollection form, EditorPlace place)
    {
        FormEdit? meant = null;
        if (form["fields"] == "node" && place.Node is { } key)
        {
            var book = (await drafts.ShowAsync(run.Id, run.Cancel))?.Book;
            var node = book?.Find(key) ?? throw new RuleException("form-node-gone", $"There is no «{key}» in the form any more.");
            if (EditorFields.OwnList(node, form) is { } own && book.List(own) is null)
                run.Took(await edit.RunAsync(run.Id, new SetList(own, EditorFields.TwoChoices), run.Seen, run.By, run.Cancel));
            meant = new SetNode(key, EditorFields.Node(node, form), !form.ContainsKey("along.shown") || form["along"] == "1");
        }
        else if (form["fields"] == "settings")
        {
            meant = new SetSettings(EditorFields.Cells(form));
        }
        else if (form["fields"] == "list" && place.List is { } list)
        {
            meant = new SetList(list, EditorFields.Choices(form));
        }

        return meant is null ? null : await edit.RunAsync(run.Id, meant, run.Seen, run.By, run.Cancel);
    }

    private async Task<EditedForm?> ThenAsync(Running run, string act, IFormCollection form, EditorPlace place)
    {
        var key = place.Node ?? "";
        if (act == "insert" && Guid.TryParse(form["kept"], out var kept))
            return await insert.RunAsync(run.Id, kept, place.Node, run.Seen, run.By, run.Cancel);
        if (act == "bank")
            return await renew.RunAsync(run.Id, key, run.Seen, run.By, run.Cancel);
        if (await files.RunAsync(run.Id, act, form, place, run.Seen, run.By, run.Cancel) is { } shown)
            return shown;
        return Meant(act, key, form, place) is { } meant ? await edit.RunAsync(run.Id, meant, run.Seen, run.By, run.Cancel) : null;
    }

    private static FormEdit? Meant(string act, string key, IFormCollection form, EditorPlace place) => act switch
    {
        _ when Ways.TryGetValue(act, out var way) => new MoveNode(Given(form["moved"]) ?? key, way, Given(form["to"])),
        "add" => new AddNode(form["type"].ToString() is { Length: > 0 } type ? type : "text", place.Node, form["inside"] == "1"),
        "duplicate" => new DuplicateNode(key),
        "delete" => new DeleteNode(key),
        "add-language" => new AddLanguage(form["language"].ToString().Trim(), form["plain"] == "1"),
        "rename-language" => new RenameLanguage(form["language"].ToString(), form["language.to"].ToString().Trim()),
        "remove-language" => new RemoveLanguage(form["language"].ToString()),
        "add-list" => new SetList(form["list.new"].ToString().Trim(), EditorFields.TwoChoices),
        "rename-list" => new RenameList(place.List ?? "", form["list.name"].ToString().Trim()),
        "delete-list" => new DeleteList(place.List ?? ""),
        _ => null,
    };

    private static int Number(string? text) => int.TryParse(text, out var number) ? number : 0;

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>One request: what was seen goes on with each thing it does.</summary>
    private sealed class Running(Guid id, SeenDraft first, string by, CancellationToken cancel)
    {
        private readonly int _first = first.Revision;

        public Guid Id => id;

        public string By => by;

        public CancellationToken Cancel => cancel;

        public SeenDraft Seen { get; private set; } = first;

        /// <summary>The revision after which others acted; null where nobody did.</summary>
        public int? Stale { get; private set; }

        public void Took(EditedForm done)
        {
            if (done.WasStale)
                Stale ??= _first;
            Seen = Seen with { Revision = done.Revision };
        }
    }
}
