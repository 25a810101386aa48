using System.Globalization;
using System.Text;

namespace Matching.Search;

/// <summary>Finds labels by a part of them. All labels stand in one text without accents and capitals, so that a search is one scan.</summary>
internal sealed class LabelIndex
{
    private const char Separator = '\n';
    private readonly Concept[] _concepts;
    private readonly string _text;
    private readonly List<Entry> _entries = [];

    public LabelIndex(Concept[] concepts)
    {
        _concepts = concepts;
        StringBuilder text = new();
        for (int i = 0; i < concepts.Length; i++)
        {
            Add(text, i, concepts[i].Label);
            foreach (string synonym in concepts[i].Synonyms)
            {
                Add(text, i, synonym);
            }
        }

        _text = text.ToString();
    }

    /// <summary>Without accents and capitals; other white space becomes a space.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().Trim();
    }

    public IReadOnlyList<LabelMatch> Find(string text, int take)
    {
        string wanted = Fold(text);
        if (wanted.Length == 0 || take <= 0)
        {
            return [];
        }

        Dictionary<int, (int Rank, int Length, int Entry)> best = [];
        ReadOnlySpan<char> all = _text;
        int entry = 0;
        for (int at = all.IndexOf(wanted, StringComparison.Ordinal); at >= 0;)
        {
            entry = EntryAt(at, entry);
            Entry found = _entries[entry];
            int rank = at == found.Start ? 0 : !char.IsLetterOrDigit(all[at - 1]) ? 1 : 2;
            if (rank < 2 || wanted.Length > 2)
            {
                var candidate = (rank, found.Length, entry);
                if (!best.TryGetValue(found.Concept, out var known) || candidate.CompareTo(known) < 0)
                {
                    best[found.Concept] = candidate;
                }
            }

            int next = all[(at + 1)..].IndexOf(wanted, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return
        [
            .. best.OrderBy(b => b.Value.Rank).ThenBy(b => b.Value.Length).ThenBy(b => b.Value.Entry).Take(take)
                .Select(b => new LabelMatch(_concepts[b.Key], _entries[b.Value.Entry].Label)),
        ];
    }

    private void Add(StringBuilder text, int concept, string label)
    {
        string folded = Fold(label);
        if (folded.Length > 0)
        {
            _entries.Add(new Entry(text.Length, folded.Length, concept, label));
            text.Append(folded).Append(Separator);
        }
    }

    /// <summary>The entry that holds a position at or after the given entry.</summary>
    private int EntryAt(int position, int from)
    {
        int low = from;
        int high = _entries.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_entries[middle].Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private readonly record struct Entry(int Start, int Length, int Concept, string Label);
}
