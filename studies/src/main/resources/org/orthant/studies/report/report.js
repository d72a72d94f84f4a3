/*
 * What a report does in the browser: interactive charts, words for the cell under the pointer or the arrow keys, a slider
 * over resolutions, and downloads. Everything comes from the page; nothing is asked of any server.
 */
(function (root) {
    'use strict';

    var doc = root.document;
    var figures = root.orthantFigures;
    var number = figures.number;
    var STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};
    var ZOOM = 3;

    function element(name, properties, parent) {
        var made = doc.createElement(name);
        Object.keys(properties).forEach(function (key) { made[key] = properties[key]; });
        parent.append(made);
        return made;
    }

    /* ---- numbers of a matrix ---- */

    /* The cells' values in the order of the page's JSON; NaN for none. */
    function decoded(matrix) {
        var bytes = root.atob(matrix.values);
        var most = matrix.bytes === 2 ? 65534 : 254;
        var values = new Float64Array(matrix.rows * matrix.columns);
        for (var k = 0; k < values.length; k += 1) {
            var whole = matrix.bytes === 2
                ? 256 * bytes.charCodeAt(2 * k) + bytes.charCodeAt(2 * k + 1)
                : bytes.charCodeAt(k);
            values[k] = whole > most ? NaN : matrix.low + whole / most * (matrix.high - matrix.low);
        }
        return values;
    }

    function channels(colour) {
        return [1, 3, 5].map(function (k) { return parseInt(colour.slice(k, k + 2), 16); });
    }

    /* Red, green and blue at a place from 0 to 1 along some colours. */
    function between(colours, place) {
        var at = place * (colours.length - 1);
        var left = Math.min(Math.floor(at), colours.length - 2);
        var from = channels(colours[left]);
        var to = channels(colours[left + 1]);
        return from.map(function (value, k) { return Math.round(value + (at - left) * (to[k] - value)); });
    }

    /* A square matrix as a picture of whole pixels per cell. */
    function picture(matrix, values, colours) {
        var size = Math.max(1, Math.floor(600 / matrix.rows));
        var canvas = doc.createElement('canvas');
        canvas.width = size * matrix.columns;
        canvas.height = size * matrix.rows;
        var pen = canvas.getContext('2d');
        for (var k = 0; k < values.length; k += 1) {
            var place = Math.min(1, Math.max(0, (values[k] / matrix.limit + 1) / 2));
            pen.fillStyle = isNaN(place) ? matrix.none : 'rgb(' + between(colours, place).join(',') + ')';
            pen.fillRect(size * (k % matrix.columns), size * Math.floor(k / matrix.columns), size, size);
        }
        return {image: canvas.toDataURL('image/png'), pixels: [canvas.width, canvas.height]};
    }

    /* The runs of equal labels along a side. */
    function blocks(labels, matrix) {
        var all = [];
        labels.forEach(function (label, i) {
            if (i > 0 && labels[i - 1] === label) {
                all[all.length - 1].to = i + 1;
            } else {
                var colour = label < 0 ? matrix.none : matrix.categories[label % matrix.categories.length];
                all.push({label: label < 0 ? 'none' : String(label + 1), colour: colour, from: i, to: i + 1});
            }
        });
        return all;
    }

    /* The matrix sorted by the modules of one resolution. */
    function sorted(matrix, values, resolution, colours) {
        var n = matrix.order.length;
        var place = [];
        matrix.order.forEach(function (node, i) { place[node] = i; });
        function key(node) { return resolution.modules[node] < 0 ? Infinity : resolution.modules[node]; }
        var order = matrix.order.slice().sort(function (a, b) { return key(a) === key(b) ? a - b : key(a) < key(b) ? -1 : 1; });
        var cells = new Float64Array(n * n);
        for (var k = 0; k < cells.length; k += 1) {
            cells[k] = values[place[order[Math.floor(k / n)]] * n + place[order[k % n]]];
        }
        var labels = order.map(function (node) { return resolution.modules[node]; });
        return {series: Object.assign({}, matrix, picture(matrix, cells, colours), {order: order, blocks: blocks(labels, matrix)}), values: cells};
    }

    /* ---- words ---- */

    function blockAt(matrix, place) {
        return matrix.blocks.filter(function (block) { return block.from <= place && place < block.to; })[0];
    }

    /* One node of a matrix sorted by module, or the nodes that one cell stands for. */
    function nodeWords(matrix, cell) {
        var n = matrix.order.length;
        var first = Math.floor(cell * n / matrix.rows);
        var last = Math.floor((cell + 1) * n / matrix.rows) - 1;
        var more = last > first ? ' and ' + (last - first) + ' more' : '';
        return matrix.node + ' ' + matrix.order[first] + more + ' (module ' + blockAt(matrix, first).label + ')';
    }

    /* One row or column of a heat map. */
    function sideWords(side, cell, cells) {
        var words = side.names ? side.names[cell] : number(side.low + (cell + 0.5) * (side.high - side.low) / cells);
        return (side.title ? side.title + ' ' : '') + words;
    }

    function sideNames(matrix) {
        return matrix.sides
            ? [
                function (row) { return sideWords(matrix.sides[0], row, matrix.rows); },
                function (column) { return sideWords(matrix.sides[1], column, matrix.columns); }
            ]
            : [function (row) { return nodeWords(matrix, row); }, function (column) { return nodeWords(matrix, column); }];
    }

    function cellWords(matrix, values, row, column) {
        var value = values[row * matrix.columns + column];
        var names = sideNames(matrix);
        return names[0](row) + ' and ' + names[1](column) + ': ' + matrix.valueName + ' '
            + (isNaN(value) ? 'no value' : number(value));
    }

    /* ---- tables ---- */

    /* The numbers of a matrix as rows of a table, the first row its head. */
    function matrixTable(matrix, values) {
        var names = sideNames(matrix);
        var columns = Array.from({length: matrix.columns}, function (_, column) { return names[1](column); });
        var table = [[matrix.valueName].concat(columns)];
        for (var row = 0; row < matrix.rows; row += 1) {
            var cells = Array.from(values.subarray(row * matrix.columns, (row + 1) * matrix.columns), function (value) {
                return isNaN(value) ? '' : Number(value.toPrecision(6));
            });
            table.push([names[0](row)].concat(cells));
        }
        return table;
    }

    var FIELDS = {
        line: ['x', 'y'],
        scatter: ['x', 'y'],
        bar: ['y'],
        '@band': ['x', 'low', 'high'],
        '@whiskers': ['x', 'low', 'high'],
        '@box': ['x', 'low', 'lower quartile', 'median', 'upper quartile', 'high'],
        '@violin': ['x', 'low', 'lower quartile', 'median', 'upper quartile', 'high'],
        '@dots': ['x', 'y'],
        '@quiver': ['x', 'y', 'dx', 'dy']
    };
    var PARTS = {
        '@band': 'interval', '@whiskers': 'interval', '@box': 'quartiles', '@violin': 'quartiles', '@dots': 'point',
        '@quiver': 'arrow', line: 'line', scatter: 'point', bar: 'bar'
    };

    /* The numbers of any other chart: a row for each of its points. */
    function plainTable(option) {
        var names = (option.xAxis[0].type === 'category' && option.xAxis[0].data) || null;
        var rows = [];
        option.series.forEach(function (series) {
            var kind = series.type === 'custom' ? series.renderItem : series.type;
            var fields = FIELDS[kind];
            (fields ? series.data || [] : []).forEach(function (item, k) {
                var values = Array.isArray(item) ? item : Array.isArray(item.value) ? item.value : [item.value === undefined ? item : item.value];
                var row = {series: series.name || '', part: PARTS[kind]};
                fields.forEach(function (field, f) { row[field] = values[f]; });
                if (kind === 'bar') {
                    row.x = k;
                }
                if (names) {
                    row.x = names[row.x];
                }
                rows.push(row);
            });
        });
        var head = ['series', 'part', 'x', 'y', 'low', 'lower quartile', 'median', 'upper quartile', 'high', 'dx', 'dy'].filter(function (field) {
            return rows.some(function (row) { return row[field] !== undefined && row[field] !== null && row[field] !== ''; });
        });
        return [head].concat(rows.map(function (row) {
            return head.map(function (field) { return row[field] === undefined || row[field] === null ? '' : row[field]; });
        }));
    }

    /* A cell of a table as CSV; a text that a spreadsheet would run is marked as text. */
    function csvCell(value) {
        var words = String(value);
        if (typeof value === 'string' && /^[=+\-@\t\r]/.test(words)) {
            words = "'" + words;
        }
        return /[",\n\r]/.test(words) ? '"' + words.replace(/"/g, '""') + '"' : words;
    }

    function csv(table) {
        return table.map(function (row) { return row.map(csvCell).join(','); }).join('\n') + '\n';
    }

    /* ---- files ---- */

    function save(blob, name) {
        var link = doc.createElement('a');
        var address = root.URL.createObjectURL(blob);
        link.href = address;
        link.download = name;
        link.click();
        root.setTimeout(function () { root.URL.revokeObjectURL(address); }, 10000);
    }

    /* The chart as it is now, in the size of paper. */
    function svgOf(chart, about) {
        var drawn = figures.svg(JSON.stringify(chart)).replace(/<style[^>]*>[^]*?<\/style>/g, '');
        var body = drawn.indexOf('>') + 1;
        var words = ['title', 'desc'].map(function (name) { return '<' + name + '>' + escaped(about[name]) + '</' + name + '>'; });
        return drawn.slice(0, body) + words.join('') + drawn.slice(body);
    }

    function escaped(words) {
        return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    }

    /* An SVG document on a canvas, several pixels for each of its own. */
    function painted(svg) {
        return new Promise(function (resolve, reject) {
            var image = new root.Image();
            image.onload = function () {
                var canvas = doc.createElement('canvas');
                canvas.width = ZOOM * image.naturalWidth;
                canvas.height = ZOOM * image.naturalHeight;
                var pen = canvas.getContext('2d');
                pen.fillStyle = '#ffffff';
                pen.fillRect(0, 0, canvas.width, canvas.height);
                pen.drawImage(image, 0, 0, canvas.width, canvas.height);
                resolve(canvas);
            };
            image.onerror = function () { reject(new Error('the figure could not be painted')); };
            image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
        });
    }

    function png(canvas) {
        return new Promise(function (resolve) { canvas.toBlob(resolve, 'image/png'); });
    }

    /* Bytes packed as zlib does, which is what PDF calls FlateDecode. */
    function packed(bytes) {
        var stream = new root.Blob([bytes]).stream().pipeThrough(new root.CompressionStream('deflate'));
        return new root.Response(stream).arrayBuffer();
    }

    /* A canvas as a PDF of one page, without loss: 96 of the figure's own pixels are an inch. */
    function pdf(canvas) {
        var rgba = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        var rgb = new Uint8Array(rgba.length / 4 * 3);
        for (var k = 0, j = 0; k < rgba.length; k += 4, j += 3) {
            rgb[j] = rgba[k];
            rgb[j + 1] = rgba[k + 1];
            rgb[j + 2] = rgba[k + 2];
        }
        return packed(rgb).then(function (pixels) {
            var width = canvas.width / ZOOM * 0.75;
            var height = canvas.height / ZOOM * 0.75;
            var content = 'q ' + width + ' 0 0 ' + height + ' 0 0 cm /Im Do Q';
            var objects = [
                ['<< /Type /Catalog /Pages 2 0 R >>'],
                ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
                ['<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ' + width + ' ' + height
                    + '] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>'],
                ['<< /Length ' + content.length + ' >>\nstream\n' + content + '\nendstream'],
                ['<< /Type /XObject /Subtype /Image /Width ' + canvas.width + ' /Height ' + canvas.height
                    + ' /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ' + pixels.byteLength
                    + ' >>\nstream\n', pixels, '\nendstream']
            ];
            var parts = ['%PDF-1.4\n'];
            var at = parts[0].length;
            var places = [];
            function add(part) {
                parts.push(part);
                at += part.byteLength === undefined ? part.length : part.byteLength;
            }
            objects.forEach(function (object, k) {
                places.push(at);
                add((k + 1) + ' 0 obj\n');
                object.forEach(add);
                add('\nendobj\n');
            });
            var start = at;
            add('xref\n0 ' + (objects.length + 1) + '\n0000000000 65535 f \n' + places.map(function (place) {
                return String(place).padStart(10, '0') + ' 00000 n \n';
            }).join(''));
            add('trailer\n<< /Size ' + (objects.length + 1) + ' /Root 1 0 R >>\nstartxref\n' + start + '\n%%EOF\n');
            return new root.Blob(parts, {type: 'application/pdf'});
        });
    }

    /* ---- a chart of the page ---- */

    function Shown(place, chart) {
        this.place = place;
        this.figure = place.closest('figure');
        this.card = place.parentElement;
        this.id = place.dataset.chart;
        this.chart = chart;
        this.matrix = chart.option.series[0].values ? chart.option.series[0] : null;
        this.values = this.matrix ? decoded(this.matrix) : null;
        this.original = {series: this.matrix, values: this.values};
        this.at = null;
        this.drawn = null;
        this.width = 0;
        this.says = element('output', {}, this.card);
        this.draw();
        this.readable();
        if (this.matrix && (this.matrix.resolutions || []).length > 1) {
            this.slider();
        }
        this.downloads();
        new root.ResizeObserver(this.resized.bind(this)).observe(place);
    }

    Shown.prototype.resized = function () {
        if (this.place.clientWidth !== this.width) {
            this.draw();
        }
    };

    /* Lays the chart out for the width at hand. */
    Shown.prototype.draw = function () {
        this.width = this.place.clientWidth;
        if (this.width === 0) {
            return;
        }
        var laid = figures.lay(JSON.parse(JSON.stringify(this.chart)), this.width, false);
        this.place.style.height = laid.height + 'px';
        if (this.drawn === null) {
            this.drawn = root.echarts.init(this.place, null, {renderer: 'canvas'});
        } else {
            this.drawn.resize();
        }
        this.drawn.setOption(laid.option, true);
        this.laid = laid.option;
        this.mark();
    };

    /* The cell at a place along an axis: a name's number, or a value between the axis's ends. */
    function cellAt(axis, place, cells) {
        return axis.type === 'category' ? place : Math.floor((place - axis.min) / (axis.max - axis.min) * cells);
    }

    /* The keyboard's and the pointer's way to the numbers. */
    Shown.prototype.readable = function () {
        this.place.tabIndex = 0;
        this.place.setAttribute('role', 'application');
        this.place.setAttribute('aria-roledescription', 'figure');
        this.says.textContent = this.matrix
            ? 'Point at a cell, or move with the arrow keys, to read it.'
            : 'Point at the figure, or step through its numbers with the arrow keys.';
        this.place.addEventListener('keydown', this.key.bind(this));
        if (this.matrix) {
            this.cursor = element('div', {className: 'cursor', hidden: true}, this.card);
            this.drawn.getZr().on('mousemove', this.pointed.bind(this));
        }
    };

    Shown.prototype.pointed = function (event) {
        var place = this.drawn.convertFromPixel({gridIndex: 0}, [event.offsetX, event.offsetY]);
        var row = cellAt(this.laid.yAxis[0], place[1], this.matrix.rows);
        var column = cellAt(this.laid.xAxis[0], place[0], this.matrix.columns);
        this.cursor.hidden = true;
        this.tell(row, column);
    };

    Shown.prototype.key = function (event) {
        var step = STEPS[event.key];
        if (!step) {
            return;
        }
        event.preventDefault();
        if (this.matrix) {
            var at = this.at === null ? [0, 0] : [this.at[0] + step[0], this.at[1] + step[1]];
            this.tell(at[0], at[1]);
            this.cursor.hidden = false;
            this.mark();
        } else {
            this.step(step[0] + step[1]);
        }
    };

    Shown.prototype.tell = function (row, column) {
        if (row >= 0 && column >= 0 && row < this.matrix.rows && column < this.matrix.columns) {
            this.at = [row, column];
            this.says.textContent = cellWords(this.matrix, this.values, row, column);
        }
    };

    /* Puts the cursor around the cell that was read last. */
    Shown.prototype.mark = function () {
        if (this.at === null || this.cursor.hidden) {
            return;
        }
        var chart = this.chart;
        var plot = {x: chart.left, y: this.laid.grid[0].top, width: this.width - chart.left - chart.right, height: this.laid.grid[0].height};
        var width = plot.width / this.matrix.columns;
        var height = plot.height / this.matrix.rows;
        this.cursor.style.left = plot.x + this.at[1] * width + width / 2 + 'px';
        this.cursor.style.top = this.place.offsetTop + plot.y + this.at[0] * height + height / 2 + 'px';
        this.cursor.style.width = Math.max(8, width) + 'px';
        this.cursor.style.height = Math.max(8, height) + 'px';
    };

    Shown.prototype.table = function () {
        return this.matrix ? matrixTable(this.matrix, this.values) : plainTable(this.chart.option);
    };

    /* Tells the next or the last row of the table. */
    Shown.prototype.step = function (by) {
        var table = this.table();
        if (table.length < 2) {
            return;
        }
        this.row = Math.min(table.length - 1, Math.max(1, (this.row || 0) + by));
        var row = table[this.row];
        this.says.textContent = this.row + ' of ' + (table.length - 1) + ': ' + table[0]
            .map(function (name, k) { return row[k] === '' ? '' : name + ' ' + (typeof row[k] === 'number' ? number(row[k]) : row[k]); })
            .filter(function (words) { return words !== ''; }).join(', ');
    };

    /* A slider over the stored resolutions. */
    Shown.prototype.slider = function () {
        var resolutions = this.matrix.resolutions;
        var colours = this.chart.option.series[1].colours;
        var shown = this;
        var start = Math.max(0, resolutions.findIndex(function (one) { return one.deciding; }));
        var box = element('div', {className: 'slider'}, this.card);
        var label = element('label', {textContent: 'Resolution \u03b3 '}, box);
        var range = element('input', {type: 'range', min: 0, max: resolutions.length - 1, step: 1, value: start}, label);
        var words = element('output', {}, box);
        function say(k) {
            var one = resolutions[k];
            var sizes = {};
            one.modules.forEach(function (label) { sizes[label] = (sizes[label] || 0) + (label < 0 ? 0 : 1); });
            var modules = Object.keys(sizes).filter(function (label) { return sizes[label] > 1; }).length;
            words.textContent = '\u03b3 ' + number(one.gamma) + ': ' + modules + (modules === 1 ? ' module' : ' modules')
                + (one.quality === undefined ? '' : ', Q* ' + number(one.quality))
                + (one.deciding ? ' (the one that decides)' : '');
            range.setAttribute('aria-valuetext', words.textContent);
        }
        function change() {
            var k = Number(range.value);
            var now = k === start ? shown.original : sorted(shown.original.series, shown.original.values, resolutions[k], colours);
            shown.matrix = now.series;
            shown.values = now.values;
            shown.chart.option.series[0] = now.series;
            shown.draw();
            if (shown.at !== null) {
                shown.tell(shown.at[0], shown.at[1]);
            }
            say(k);
        }
        range.addEventListener('input', change);
        say(start);
    };

    Shown.prototype.svg = function () {
        return svgOf(this.chart, {title: this.chart.option.title.text, desc: this.place.getAttribute('aria-label')});
    };

    /* The files that a reader can take with them. */
    Shown.prototype.downloads = function () {
        var shown = this;
        var box = element('div', {className: 'downloads'}, this.figure);
        var kinds = {
            SVG: function () { return new root.Blob([shown.svg()], {type: 'image/svg+xml'}); },
            PNG: function () { return painted(shown.svg()).then(png); },
            PDF: function () { return painted(shown.svg()).then(pdf); },
            CSV: function () { return new root.Blob([csv(shown.table())], {type: 'text/csv'}); }
        };
        element('span', {textContent: 'Save as '}, box);
        Object.keys(kinds).forEach(function (kind) {
            var button = element('button', {type: 'button', textContent: kind}, box);
            button.setAttribute('aria-label', 'Save ' + (kind === 'CSV' ? 'the data' : 'the figure') + ' as ' + kind);
            button.addEventListener('click', function () {
                Promise.resolve(kinds[kind]()).then(function (blob) { save(blob, shown.id + '.' + kind.toLowerCase()); });
            });
        });
    };

    var charts = JSON.parse(doc.getElementById('charts').textContent);
    doc.querySelectorAll('[data-chart]').forEach(function (place) {
        new Shown(place, charts[place.dataset.chart]);
    });
}(this));
