namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Reads the sheet of the survey row by row into nodes. What is wrong with a row does not keep the next from being read.</summary>
internal sealed class SurveyReader(SheetColumns sheet, Drafting draft)
{
    private readonly Stack<Frame> _frames = new([new Frame(new FormGroup { Name = "", Path = "" }, null, null, null, [])]);
    private readonly Dictionary<string, TypeCell> _types = new(StringComparer.Ordinal);
    private readonly QuestionReader _questions = new(draft);
    private readonly GroupReader _groups = new(draft);
    private readonly TableList _table = new(draft.Problems);

    public IReadOnlyList<FormNode> Read()
    {
        SurveyColumns.Check(sheet, draft.Problems);
        foreach (var row in sheet.Rows)
            Read(row);
        while (_frames.Count > 1)
        {
            var open = _frames.Peek();
            draft.Problems.Add("not-ended", $"The {Word(open.Control)} «{open.Group.Name}» begins here and nothing ends it.", open.Begun!.CellOf("type"));
            Close();
        }

        return _frames.Peek().Children;
    }

    private void Read(AuthoredRow row)
    {
        if (row["disabled"] is { } disabled)
        {
            draft.Problems.Warn("disabled", "The column «disabled» is of an older XLSForm: use «relevant» instead.", row.CellOf("disabled"));
            if (YesNo.Of(disabled) == true)
                return;
        }

        foreach (var column in row.Headless)
            draft.Problems.Warn("no-header", "The cell stands under no header: it is passed over.", sheet.Place(row.Number, column));
        if (row.IsEmpty)
            return;
        if (row.Word("type") is not { } type)
            WithoutType(row);
        else if (HeaderNames.Settings.Aliases.TryGetValue(HeaderNames.Plain(type), out var setting))
            draft.Settings[setting[0]] = row["name"] ?? "";
        else if (type == "audit")
            draft.Audit = AuditRow.Read(row, draft.Problems);
        else
            Read(row, type);
    }

    private void WithoutType(AuthoredRow row)
    {
        if (row["name"] is null && row.Texts(draft.DefaultLanguage, "label").IsEmpty)
            draft.Problems.Warn("comment-row", "The row has no type, name or label: it is passed over.", row.Place);
        else
            draft.Problems.Add("missing-type", "The row has a name or label but no type.", row.Place);
    }

    private void Read(AuthoredRow row, string type)
    {
        if (!_types.TryGetValue(type, out var cell))
            _types[type] = cell = TypeCell.Of(type);
        if (cell is EndCell end)
        {
            End(row, end);
            return;
        }

        var name = NameOf(row, type);
        if (name is null && cell is not BeginCell)
            return;
        switch (cell)
        {
            case BeginCell begin:
                Begin(row, begin, name ?? FormattableString.Invariant($"_row_{row.Number}"));
                break;
            case SelectCell select:
                Add(_questions.Select(row, select, name!, _frames.Peek(), _table));
                break;
            case FileCell file:
                draft.Files.Add(new FormFile(name!, file.Kind, row.Place));
                draft.Problems.Warn("unserved-type", $"The file «{name}» is kept and exported, but our pages do not read it.", row.CellOf("type"));
                break;
            case PlainCell { Type: { } known }:
                Add(_questions.Plain(row, known, name!, _frames.Peek()));
                break;
            default:
                draft.Problems.Add("unknown-type", $"There is no type «{type}».{UnknownType.Hint(type)}", row.CellOf("type"));
                break;
        }
    }

    /// <summary>The name, which is counted even where it is bad.</summary>
    private string? NameOf(AuthoredRow row, string type)
    {
        var name = row["name"];
        if (name is null && type == "note")
            name = FormattableString.Invariant($"{GeneratedNames.Note}{row.Number}");
        if (name is null)
        {
            draft.Problems.Add("missing-name", $"The row of type «{type}» has no name.", row.Place);
            return null;
        }

        if (!Names.IsName(name))
        {
            draft.Problems.Add("bad-name", $"«{name}» is no name: it begins with a letter or underscore and has letters, digits, hyphens, underscores and points.", row.CellOf("name"));
            return null;
        }

        draft.AddName(name);
        Claim(name, row);
        return name;
    }

    private void Claim(string name, AuthoredRow row)
    {
        var frame = _frames.Peek();
        if (name == "meta")
            draft.Problems.Add("reserved-name", "The name «meta» is kept for what is recorded about a response.", row.CellOf("name"));
        else if (!frame.Names.Add(name))
            draft.Problems.Add("duplicate-name", $"The name «{name}» stands twice {(frame.Begun is null ? "outside groups" : $"in «{frame.Group.Name}»")}.", row.CellOf("name"));
        else if (!frame.NamesWithoutCase.Add(name))
            draft.Problems.Warn("like-name", $"«{name}» differs from another name beside it only by case: many tools take them for the same.", row.CellOf("name"));
    }

    private void Add(IEnumerable<FormNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is FormQuestion { IsGenerated: true, Type.Name: not "note" })
                Claim(node.Name, node);
            _frames.Peek().Children.Add(node);
        }
    }

    /// <summary>A name that a rule makes: an author's name beside it may not be the same.</summary>
    private void Claim(string name, FormNode node)
    {
        if (!_frames.Peek().Names.Add(name))
            draft.Problems.Add("duplicate-name", $"The name «{name}», which the row needs for itself, stands beside it too.", node.Place);
        else if (!draft.Names.ContainsKey(name))
            draft.AddName(name);
    }

    private void Begin(AuthoredRow row, BeginCell begin, string name)
    {
        var (group, loop, count) = _groups.Read(row, begin, name, _frames.Peek());
        if (count is not null)
            Add([count]);
        _table.Begin(group);
        _frames.Push(new Frame(group, begin.Control, row, loop, [.. _frames.Peek().Around, (name, group.IsRepeat)]));
    }

    private void End(AuthoredRow row, EndCell end)
    {
        if (_frames.Count == 1 || _frames.Peek().Control != end.Control)
        {
            var open = _frames.Count == 1 ? "nothing is open here" : $"«{_frames.Peek().Group.Name}», a {Word(_frames.Peek().Control)}, is open here";
            draft.Problems.Add("not-begun", $"The row ends a {Word(end.Control)}, but {open}.", row.CellOf("type"));
        }

        if (_frames.Count > 1)
            Close();
    }

    private void Close()
    {
        var frame = _frames.Pop();
        _table.End();
        if (frame.Children.Count == 0)
            draft.Problems.Warn("empty-group", $"The {Word(frame.Control)} «{frame.Group.Name}» has nothing in it.", frame.Begun!.CellOf("type"));
        var group = frame.Group with { Children = frame.Children };
        _frames.Peek().Children.Add(frame.Loop is { } list ? LoopExpansion.Of(group, list) : group);
    }

    private static string Word(Control? control) => control switch { Control.Repeat => "repeat", Control.Loop => "loop", _ => "group" };
}
